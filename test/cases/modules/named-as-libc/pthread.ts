export const create = (text: string): string => (text.length > 3 ? text : create(`${text}!`));
