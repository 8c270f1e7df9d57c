// Exported async functions, default exports and namespaces with async members.
export default async function main(name: string): Promise<string> {
  return `main ${await Tools.twice(name)}`;
}
export const arrow = async (n: number): Promise<number> => n + 1;
namespace Tools {
  export async function twice(text: string): Promise<string> {
    await null;
    return text + text;
  }
  export const all = async function* (n: number): AsyncGenerator<number> {
    while (n-- > 0) yield n;
  };
}
function overloaded(x: number): Promise<number>;
function overloaded(x: string): Promise<string>;
async function overloaded(x: number | string): Promise<number | string> {
  await null;
  return typeof x === "number" ? x * 2 : `${x}!`;
}
console.log(await main("ab"), await arrow(1), await overloaded(4), await overloaded("hey"));
for await (const n of Tools.all(2)) console.log(n);
console.log(main.name, arrow.name, Tools.twice.name, overloaded.length);
