export const value = await 1; // error: TSF1602
for await (const x of [1]) console.log(x); // error: TSF1602
async function later(): Promise<number> {
  return await Promise.resolve(value);
}
export const started = later();
