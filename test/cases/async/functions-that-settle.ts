// The functions that a promise's executor gets have no name.
class Deferred<T> {
  resolve!: (value: T | PromiseLike<T>) => void;
  reject!: (reason: unknown) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}
const deferred = new Deferred<string>();
console.log(deferred, deferred.resolve.name === "", Promise.withResolvers<number>());
deferred.resolve("done");
console.log(await deferred.promise, deferred.promise);
