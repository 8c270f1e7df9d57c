function who(): unknown {
  return who.caller; // error: TSF1309
}

const phone = { caller: "me" };
console.log(who(), phone.caller);
