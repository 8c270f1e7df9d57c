// expect throw: UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "just text".
// The reason of an unhandled rejection that is no Error.
Promise.reject("just text");
console.log("runs on");
