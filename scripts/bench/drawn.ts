import type { Browser } from 'playwright-core';

/**
 * A phone on a slow mobile network, as Lighthouse applies it: milliseconds of each request, bytes per second down and up, and how
 * many times slower the processor is (Lighthouse 13, `core/config/constants.js`, mobileSlow4G).
 */
export const THROTTLING = { latency: 562.5, down: (1474.56 * 1024) / 8, up: (675 * 1024) / 8, slower: 4 };

export const PHONE = { width: 412, height: 823 };

/** How a page draws. */
export interface Drawing {
  /** Milliseconds from the click until anything is painted. */
  readonly painted: number;
  /** Milliseconds until the last chart of the page is painted. */
  readonly drawn: number;
  readonly charts: number;
  readonly requests: number;
  /** Bytes of everything that was loaded, as sent. */
  readonly bytes: number;
}

/** What the page was seen to hold in each frame: when its work ended, and how many charts it had. */
export interface Seen {
  readonly frames: readonly (readonly [ended: number, charts: number])[];
  readonly painted: number;
}

/** Milliseconds after the end of a frame's work within which a screen shows it. */
const REFRESH = 1000 / 60;

/** All charts are painted with the first frame that has all of them; never before anything was painted at all. */
export function drawnAt({ frames, painted }: Seen): { drawn: number; charts: number } {
  const charts = Math.max(0, ...frames.map(([, count]) => count));
  if (charts === 0) return { drawn: painted, charts };
  const [ended] = frames.find(([, count]) => count === charts) ?? [NaN];
  return { drawn: Math.max(painted, ended + REFRESH), charts };
}

/** Opens a page with nothing kept from before, on a slow phone, and waits until it has been still for a while. */
export async function measureDrawing(browser: Browser, url: string, charts: string): Promise<Drawing> {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let requests = 0;
    let bytes = 0;
    session.on('Network.requestWillBeSent', () => (requests += 1));
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: THROTTLING.latency,
      downloadThroughput: THROTTLING.down,
      uploadThroughput: THROTTLING.up,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING.slower });
    await page.addInitScript(`(${WATCH})(${JSON.stringify(charts)})`);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    // What draws after it was loaded draws within this time, unless it waits for something else.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    const seen = await page.evaluate<Seen>(REPORT);
    return { painted: seen.painted, ...drawnAt(seen), requests, bytes };
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page: notes for each frame in which the number of charts changes, when its work ended (a message that is sent as it
 * begins arrives after layout and paint) and how many charts have a place in it and are there to their end.
 */
const WATCH = `(charts) => {
  const frames = (window.benchFrames = []);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => frames.push([performance.now(), data]);
  const isWhole = (node) => {
    for (let one = node; one !== null; one = one.parentNode) if (one.nextSibling !== null) return true;
    return document.readyState !== 'loading';
  };
  const isDrawn = (node) => {
    const { width, height } = node.getBoundingClientRect();
    return width > 50 && height > 20 && isWhole(node);
  };
  let before = 0;
  const look = () => {
    const count = [...document.querySelectorAll(charts)].filter(isDrawn).length;
    if (count !== before) port2.postMessage(count);
    before = count;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

const REPORT = `({ frames: window.benchFrames, painted: performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN })`;
