/** The items of a cell that holds several between spaces. */
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(' '));
