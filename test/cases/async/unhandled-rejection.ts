// expect throw: RangeError: nobody asked
// A rejection that nobody handles ends the program once the jobs that are ready have run.
const handledInTime = Promise.reject(new Error("handled"));
Promise.resolve().then(() => handledInTime.catch(() => console.log("caught in time")));
async function fails(): Promise<void> {
  await null;
  throw new RangeError("nobody asked");
}
setTimeout(() => console.log("never"), 0);
fails();
Promise.resolve().then(() => console.log("a")).then(() => console.log("b")).then(() => console.log("c"));
