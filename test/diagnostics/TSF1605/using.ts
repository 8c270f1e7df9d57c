class File {
  [Symbol.dispose](): void { console.log("closed"); }
}

{
  using file = new File(); // error: TSF1605
  console.log(file);
}
