class Heater {
  #degrees = 0;
  get degrees(): number { return this.#degrees; }
  set degrees(value: number | string) { this.#degrees = Number(value); } // error: TSF2002
  get on(): boolean { return this.#degrees > 0; }
  set on(value) { this.#degrees = value ? 20 : 0; }
}

console.log(new Heater());
