console.log("setup runs");
export const before = 1;
