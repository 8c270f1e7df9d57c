// Names of properties that a number has as a key: o[1] is the property "1", o[0.5] is "0.5".

/** Whether a key that is a number may be meant. */
export const isNumberName = (name: string): boolean => String(Number(name)) === name;
