interface Speaker {
  speak(volume: number): string;
}
class Dog {
  name = "rex";
  speak(volume: number): string {
    return `${this.name}${"!".repeat(volume)}`;
  }
}
class Puppy extends Dog {
  override speak(): string {
    return `tiny ${super.speak(1)}`;
  }
}
const robot = {
  id: 7,
  speak: (volume: number) => `beep ${volume}`,
};
const counter = {
  calls: 0,
  speak(volume: number): string {
    this.calls += volume;
    return `call ${this.calls}`;
  },
};
const speakers: Speaker[] = [new Dog(), new Puppy(), robot, counter, counter];
for (const speaker of speakers) console.log(speaker.speak(2));
console.log(counter.calls); // expect: 4
