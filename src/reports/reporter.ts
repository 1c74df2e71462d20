import type { Regions } from '../datasets/regions.ts';
import type { ReportScope } from '../datasets/reportRows.ts';
import type { ReportPlan } from './form.ts';

/** Who reports a row, and the region of its numbers. A department's are part of those of the region, which they do not speak for. */
export interface Reporter {
  readonly scope: ReportScope;
  readonly region: string;
}

/** A street or town of the plan's region, one of its departments, or the row of sums; null where it is none of them. */
export function findReporter(cell: string, plan: ReportPlan, regions: Regions): Reporter | null {
  const name = cell.trim();
  if (name === plan.total) return { scope: 'total', region: plan.region };
  if (plan.departments.includes(name)) return { scope: 'department', region: plan.region };
  const match = regions.findRegion(name, plan.region);
  if (!('region' in match) || match.differs || match.region.parent !== plan.region) return null;
  return { scope: 'street', region: match.region.code };
}

/** What would have been right, in words. */
export function reportersExpected({ region, departments, total }: ReportPlan, regions: Regions): string {
  const within = regions.byCode(region)?.name ?? region;
  return `a street or town of ${within}, one of ${departments.join('、')}, or ${total}`;
}
