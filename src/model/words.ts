/** The words of a list that white space parts. */
export const words = (list: string): string[] => list.split(/\s+/u).filter((word) => word !== "")
