// Missing callbacks pass value and reason on; finally does not change them unless it fails.
const show = (name: string, promise: Promise<unknown>): Promise<void> =>
  promise.then((value) => console.log(name, value), (reason: unknown) => console.log(name, "rejected", String(reason)));
async function main(): Promise<void> {
  await show("1", Promise.resolve(1).then().then(undefined, () => 5).then(null));
  await show("2", Promise.reject(2).then((x) => x, null).catch(null));
  await show("3", Promise.reject(3).catch((x: unknown) => (x as number) + 1).then((x) => x * 2));
  await show("4", Promise.resolve(4).finally(() => 99));
  await show("5", Promise.reject(5).finally(() => 99));
  await show("6", Promise.resolve(6).finally(() => { throw new Error("in finally"); }));
  await show("7", Promise.reject(7).finally(() => Promise.reject(new Error("of finally"))));
  await show("8", Promise.resolve(8).finally(() => new Promise<void>((resolve) => setTimeout(resolve, 1))));
  await show("9", Promise.resolve(9).finally(null));
  await show("10", Promise.resolve(10).finally(function (...args: unknown[]): void { console.log("arguments", args.length); }));
  await show("11", Promise.resolve().then(() => { throw "text"; }));
}
main();
