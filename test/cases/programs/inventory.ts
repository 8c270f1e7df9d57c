// Stock keeping with maps and sets: movements, reservations, low-stock reports, grouping and a simple search.

interface Product {
  readonly sku: string;
  readonly name: string;
  readonly tags: ReadonlySet<string>;
  readonly price: number;
  readonly reorderAt?: number;
}

type Movement =
  | { readonly type: "received"; readonly sku: string; readonly quantity: number; readonly supplier: string }
  | { readonly type: "sold"; readonly sku: string; readonly quantity: number }
  | { readonly type: "reserved"; readonly sku: string; readonly quantity: number; readonly customer: string }
  | { readonly type: "released"; readonly customer: string }
  | { readonly type: "counted"; readonly sku: string; readonly quantity: number };

interface StockLevel {
  onHand: number;
  readonly reserved: Map<string, number>;
}

class OutOfStock extends Error {
  constructor(readonly sku: string, readonly wanted: number, readonly available: number) {
    super(`${sku}: wanted ${wanted}, available ${available}`);
  }
}

class Inventory {
  private readonly products = new Map<string, Product>();
  private readonly levels = new Map<string, StockLevel>();
  private readonly byTag = new Map<string, Set<string>>();
  private readonly suppliers: Record<string, number> = {};

  add(...products: Product[]): this {
    for (const product of products) {
      if (this.products.has(product.sku)) throw new Error(`duplicate ${product.sku}`);
      this.products.set(product.sku, product);
      this.levels.set(product.sku, { onHand: 0, reserved: new Map() });
      for (const tag of product.tags) {
        const skus = this.byTag.get(tag) ?? new Set();
        this.byTag.set(tag, skus.add(product.sku));
      }
    }
    return this;
  }

  apply(movement: Movement): void {
    switch (movement.type) {
      case "received":
        this.level(movement.sku).onHand += movement.quantity;
        this.suppliers[movement.supplier] = (this.suppliers[movement.supplier] ?? 0) + movement.quantity;
        return;
      case "sold": {
        const available = this.available(movement.sku);
        if (available < movement.quantity) throw new OutOfStock(movement.sku, movement.quantity, available);
        this.level(movement.sku).onHand -= movement.quantity;
        return;
      }
      case "reserved": {
        const { sku, quantity, customer } = movement;
        const available = this.available(sku);
        if (available < quantity) throw new OutOfStock(sku, quantity, available);
        const { reserved } = this.level(sku);
        reserved.set(customer, (reserved.get(customer) ?? 0) + quantity);
        return;
      }
      case "released":
        for (const level of this.levels.values()) level.reserved.delete(movement.customer);
        return;
      case "counted":
        this.level(movement.sku).onHand = movement.quantity;
        return;
    }
  }

  available(sku: string): number {
    const { onHand, reserved } = this.level(sku);
    let held = 0;
    for (const quantity of reserved.values()) held += quantity;
    return onHand - held;
  }

  *lowStock(): Generator<{ sku: string; missing: number }> {
    for (const { sku, reorderAt } of this.products.values()) {
      const missing = (reorderAt ?? 0) - this.available(sku);
      if (missing > 0) yield { sku, missing };
    }
  }

  search(query: { tags?: string[]; maxPrice?: number; text?: string }): string[] {
    const { tags = [], maxPrice = Infinity, text = "" } = query;
    let candidates = new Set(this.products.keys());
    for (const tag of tags) candidates = candidates.intersection(this.byTag.get(tag) ?? new Set<string>());
    return [...candidates]
      .map((sku) => this.products.get(sku)!)
      .filter(({ price, name }) => price <= maxPrice && name.toLowerCase().includes(text.toLowerCase()))
      .sort((a, b) => a.price - b.price || a.name.localeCompare(b.name))
      .map((product) => product.name);
  }

  value(): number {
    return [...this.levels].reduce((sum, [sku, { onHand }]) => sum + onHand * (this.products.get(sku)?.price ?? 0), 0);
  }

  report(): string {
    const rows = [...this.products.values()].map(({ sku, name }) => {
      const { onHand, reserved } = this.level(sku);
      const held = [...reserved].map(([who, n]) => `${who}:${n}`).join(" ");
      return `${sku} ${name.padEnd(12, ".")}${String(onHand).padStart(4, ".")}${held && `  (${held})`}`;
    });
    return rows.join("\n");
  }

  bySupplier(): readonly (readonly [string, number])[] {
    return Object.entries(this.suppliers).toSorted(([, a], [, b]) => b - a);
  }

  private level(sku: string): StockLevel {
    const level = this.levels.get(sku);
    if (level === undefined) throw new RangeError(`unknown product ${sku}`);
    return level;
  }
}

function product(sku: string, name: string, price: number, tags: string, reorderAt?: number): Product {
  const base = { sku, name, price, tags: new Set(tags.split(" ")) };
  return reorderAt === undefined ? base : { ...base, reorderAt };
}

const inventory = new Inventory().add(
  product("A1", "Hammer", 12.5, "tool steel", 5),
  product("A2", "Saw", 20, "tool wood", 3),
  product("B1", "Nails", 0.05, "steel", 500),
  product("B2", "Oak board", 35.75, "wood"),
  product("C1", "Glue", 4, "wood tool chemical", 10),
);
const day: Movement[] = [
  { type: "received", sku: "A1", quantity: 10, supplier: "Ironworks" },
  { type: "received", sku: "B1", quantity: 2000, supplier: "Ironworks" },
  { type: "received", sku: "B2", quantity: 4, supplier: "Forest Ltd" },
  { type: "received", sku: "C1", quantity: 6, supplier: "Chem & Co" },
  { type: "sold", sku: "A1", quantity: 3 },
  { type: "reserved", sku: "A1", quantity: 4, customer: "dee" },
  { type: "sold", sku: "A1", quantity: 4 },
  { type: "reserved", sku: "B2", quantity: 3, customer: "dee" },
  { type: "reserved", sku: "B2", quantity: 1, customer: "eve" },
  { type: "sold", sku: "B2", quantity: 1 },
  { type: "sold", sku: "A2", quantity: 1 },
  { type: "counted", sku: "B1", quantity: 450 },
  { type: "sold", sku: "Z9", quantity: 1 },
];
for (const [index, movement] of day.entries()) {
  try {
    inventory.apply(movement);
  } catch (error) {
    if (error instanceof OutOfStock) console.log(`${index}: out of stock,`, error.message);
    else console.log(`${index}:`, (error as Error).message);
  }
}
console.log(inventory.report());
console.log([...inventory.lowStock()]);
console.log(inventory.value().toFixed(2), inventory.bySupplier());
inventory.apply({ type: "released", customer: "dee" });
console.log(inventory.available("A1"), inventory.available("B2"), [...inventory.lowStock()].map((l) => l.sku));
console.log(inventory.search({ tags: ["wood"] }), inventory.search({ tags: ["wood", "tool"], maxPrice: 10 }));
console.log(inventory.search({ text: "A", maxPrice: 20 }), inventory.search({ tags: ["none"] }));
try {
  inventory.add(product("A1", "Again", 1, "x"));
} catch (error) {
  console.log((error as Error).message);
}
