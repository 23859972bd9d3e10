/** Numbers as the model is told them. */
export const log = (value: number) => Math.log2(1 + value);
export const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
export const flag = (value: boolean) => (value ? 1 : 0);
export const within = (most: number, distance: number) => (distance < most ? distance : most);
