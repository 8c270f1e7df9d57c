import { describe as first, Item as FirstItem } from "./one.js";
import { describe as second, Item as SecondItem } from "./two.js";

const helper = "main's own";
class Item {
  name = "main item";
}
console.log(first(), second(), helper); // expect: one: helper 1 two: helper 2 main's own
console.log(new Item(), new FirstItem(), new SecondItem());
// expect: Item { name: 'main item' } Item { id: 1 } Item { label: 'x' }
console.log(new FirstItem() instanceof SecondItem, (new FirstItem() as object) instanceof Item); // expect: false false
