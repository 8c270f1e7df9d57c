// are-we-fast-yet, CD: finds collisions among simulated aircraft. Positions are kept in red-black trees; space is cut
// into voxels, and only aircraft that share one are compared.
import { check } from "./support/check.js";

const minX = 0, minY = 0, minZ = 0, maxX = 1000, maxY = 1000, maxZ = 10;
const proximityRadius = 1, voxelSize = proximityRadius * 2;

class Vector2D {
  constructor(readonly x: number, readonly y: number) {}
  plus(other: Vector2D): Vector2D { return new Vector2D(this.x + other.x, this.y + other.y); }
  minus(other: Vector2D): Vector2D { return new Vector2D(this.x - other.x, this.y - other.y); }

  compareTo(other: Vector2D): number {
    const result = compareNumbers(this.x, other.x);
    return result !== 0 ? result : compareNumbers(this.y, other.y);
  }
}

class Vector3D {
  constructor(readonly x: number, readonly y: number, readonly z: number) {}
  plus(other: Vector3D): Vector3D { return new Vector3D(this.x + other.x, this.y + other.y, this.z + other.z); }
  minus(other: Vector3D): Vector3D { return new Vector3D(this.x - other.x, this.y - other.y, this.z - other.z); }
  times(factor: number): Vector3D { return new Vector3D(this.x * factor, this.y * factor, this.z * factor); }
  dot(other: Vector3D): number { return this.x * other.x + this.y * other.y + this.z * other.z; }
  squaredMagnitude(): number { return this.dot(this); }
  magnitude(): number { return Math.sqrt(this.squaredMagnitude()); }
}

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Comparable<T> { compareTo(other: T): number }

class CallSign implements Comparable<CallSign> {
  constructor(readonly value: number) {}
  compareTo(other: CallSign): number { return compareNumbers(this.value, other.value); }
}

class TreeNode<K, V> {
  left: TreeNode<K, V> | undefined = undefined;
  right: TreeNode<K, V> | undefined = undefined;
  parent: TreeNode<K, V> | undefined = undefined;
  red = true;

  constructor(readonly key: K, public value: V) {}

  successor(): TreeNode<K, V> | undefined {
    if (this.right !== undefined) return leftmost(this.right);
    let node: TreeNode<K, V> = this, parent = this.parent;
    while (parent !== undefined && node === parent.right) {
      node = parent;
      parent = node.parent;
    }
    return parent;
  }
}

function leftmost<K, V>(tree: TreeNode<K, V>): TreeNode<K, V> {
  let node = tree;
  while (node.left !== undefined) node = node.left;
  return node;
}

class RedBlackTree<K extends Comparable<K>, V> {
  private root: TreeNode<K, V> | undefined = undefined;

  /** Sets a key's value; gives what it was. */
  put(key: K, value: V): V | undefined {
    let parent: TreeNode<K, V> | undefined, node = this.root, order = 0;
    while (node !== undefined) {
      order = key.compareTo(node.key);
      if (order === 0) {
        const old = node.value;
        node.value = value;
        return old;
      }
      parent = node;
      node = order < 0 ? node.left : node.right;
    }
    const added = new TreeNode(key, value);
    added.parent = parent;
    if (parent === undefined) this.root = added;
    else if (order < 0) parent.left = added;
    else parent.right = added;
    this.balanceAfterPut(added);
    return undefined;
  }

  private balanceAfterPut(added: TreeNode<K, V>): void {
    let node = added;
    while (node !== this.root && node.parent!.red) {
      const parent = node.parent!, grandparent = parent.parent!, isLeft = parent === grandparent.left;
      const uncle = isLeft ? grandparent.right : grandparent.left;
      if (uncle !== undefined && uncle.red) {
        parent.red = false;
        uncle.red = false;
        grandparent.red = true;
        node = grandparent;
        continue;
      }
      if (isLeft && node === parent.right) {
        node = parent;
        this.rotateLeft(node);
      } else if (!isLeft && node === parent.left) {
        node = parent;
        this.rotateRight(node);
      }
      node.parent!.red = false;
      node.parent!.parent!.red = true;
      if (isLeft) this.rotateRight(node.parent!.parent!);
      else this.rotateLeft(node.parent!.parent!);
    }
    this.root!.red = false;
  }

  remove(key: K): V | undefined {
    const found = this.find(key);
    if (found === undefined) return undefined;
    const spliced = found.left === undefined || found.right === undefined ? found : found.successor()!;
    const child = spliced.left ?? spliced.right, parent = spliced.parent;
    if (child !== undefined) child.parent = parent;
    this.replaceInParent(spliced, child);
    if (spliced !== found) {
      if (!spliced.red) this.balanceAfterRemove(child, parent);
      spliced.parent = found.parent;
      spliced.left = found.left;
      spliced.right = found.right;
      spliced.red = found.red;
      if (found.left !== undefined) found.left.parent = spliced;
      if (found.right !== undefined) found.right.parent = spliced;
      this.replaceInParent(found, spliced);
    } else if (!spliced.red) {
      this.balanceAfterRemove(child, parent);
    }
    return found.value;
  }

  private balanceAfterRemove(child: TreeNode<K, V> | undefined, above: TreeNode<K, V> | undefined): void {
    let node = child, parent = above;
    while (node !== this.root && (node === undefined || !node.red)) {
      const isLeft = node === parent!.left;
      let sibling = (isLeft ? parent!.right : parent!.left)!;
      if (sibling.red) {
        sibling.red = false;
        parent!.red = true;
        this.rotate(parent!, isLeft);
        sibling = (isLeft ? parent!.right : parent!.left)!;
      }
      const near = isLeft ? sibling.left : sibling.right, far = isLeft ? sibling.right : sibling.left;
      if (!(near?.red ?? false) && !(far?.red ?? false)) {
        sibling.red = true;
        node = parent;
        parent = node!.parent;
        continue;
      }
      if (!(far?.red ?? false)) {
        if (near !== undefined) near.red = false;
        sibling.red = true;
        this.rotate(sibling, !isLeft);
        sibling = (isLeft ? parent!.right : parent!.left)!;
      }
      sibling.red = parent!.red;
      parent!.red = false;
      const outer = isLeft ? sibling.right : sibling.left;
      if (outer !== undefined) outer.red = false;
      this.rotate(parent!, isLeft);
      node = this.root;
      parent = undefined;
    }
    if (node !== undefined) node.red = false;
  }

  private find(key: K): TreeNode<K, V> | undefined {
    let node = this.root;
    while (node !== undefined) {
      const order = key.compareTo(node.key);
      if (order === 0) return node;
      node = order < 0 ? node.left : node.right;
    }
    return undefined;
  }

  get(key: K): V | undefined { return this.find(key)?.value; }

  forEach(visit: (key: K, value: V) => void): void {
    let node = this.root === undefined ? undefined : leftmost(this.root);
    while (node !== undefined) {
      visit(node.key, node.value);
      node = node.successor();
    }
  }

  private rotate(node: TreeNode<K, V>, left: boolean): void {
    if (left) this.rotateLeft(node);
    else this.rotateRight(node);
  }

  private rotateLeft(node: TreeNode<K, V>): void {
    const up = node.right!;
    node.right = up.left;
    if (up.left !== undefined) up.left.parent = node;
    this.moveUp(up, node);
    up.left = node;
  }

  private rotateRight(node: TreeNode<K, V>): void {
    const up = node.left!;
    node.left = up.right;
    if (up.right !== undefined) up.right.parent = node;
    this.moveUp(up, node);
    up.right = node;
  }

  private moveUp(up: TreeNode<K, V>, node: TreeNode<K, V>): void {
    up.parent = node.parent;
    this.replaceInParent(node, up);
    node.parent = up;
  }

  private replaceInParent(node: TreeNode<K, V>, by: TreeNode<K, V> | undefined): void {
    if (node.parent === undefined) this.root = by;
    else if (node === node.parent.left) node.parent.left = by;
    else node.parent.right = by;
  }
}

interface Aircraft { readonly callSign: CallSign; readonly position: Vector3D }

class Motion {
  constructor(readonly callSign: CallSign, readonly from: Vector3D, readonly to: Vector3D) {}

  delta(): Vector3D { return this.to.minus(this.from); }

  /** Where the two come closer than the radius, if they do. */
  findIntersection(other: Motion): Vector3D | undefined {
    const start1 = this.from, start2 = other.from, way1 = this.delta(), way2 = other.delta();
    const a = way2.minus(way1).squaredMagnitude();
    if (a === 0) {
      const distance = start2.minus(start1).magnitude();
      return distance <= proximityRadius ? start1.plus(start2).times(0.5) : undefined;
    }
    const b = 2 * start1.minus(start2).dot(way1.minus(way2));
    const c = -proximityRadius * proximityRadius + start2.minus(start1).squaredMagnitude();
    const discriminant = b * b - 4 * a * c;
    if (discriminant < 0) return undefined;
    const t1 = (-b - Math.sqrt(discriminant)) / (2 * a), t2 = (-b + Math.sqrt(discriminant)) / (2 * a);
    const meet = t1 <= t2 && ((t1 <= 1 && 1 <= t2) || (t1 <= 0 && 0 <= t2) || (0 <= t1 && t2 <= 1));
    if (!meet) return undefined;
    const t = t1 <= 0 ? 0 : t1;
    const place = start1.plus(way1.times(t)).plus(start2.plus(way2.times(t))).times(0.5);
    const inside = place.x >= minX && place.x <= maxX && place.y >= minY && place.y <= maxY &&
      place.z >= minZ && place.z <= maxZ;
    return inside ? place : undefined;
  }
}

interface Collision { readonly a: CallSign; readonly b: CallSign; readonly position: Vector3D }

const horizontal = new Vector2D(voxelSize, 0), vertical = new Vector2D(0, voxelSize);

/** Whether a motion along one axis passes the voxel, and from when to when. */
function passes(voxel: number, start: number, speed: number, low: number, high: number, radius: number): boolean {
  return (speed === 0 && voxel <= start + radius && start - radius <= voxel + voxelSize) ||
    (low <= 1 && 1 <= high) || (low <= 0 && 0 <= high) || (0 <= low && high <= 1);
}

function isInVoxel(voxel: Vector2D, motion: Motion): boolean {
  if (voxel.x > maxX || voxel.x < minX || voxel.y > maxY || voxel.y < minY) return false;
  const { from, to } = motion, radius = proximityRadius / 2;
  const xSpeed = to.x - from.x, ySpeed = to.y - from.y;
  let lowX = (voxel.x - radius - from.x) / xSpeed, highX = (voxel.x + voxelSize + radius - from.x) / xSpeed;
  if (xSpeed < 0) [lowX, highX] = [highX, lowX];
  let lowY = (voxel.y - radius - from.y) / ySpeed, highY = (voxel.y + voxelSize + radius - from.y) / ySpeed;
  if (ySpeed < 0) [lowY, highY] = [highY, lowY];
  return passes(voxel.x, from.x, xSpeed, lowX, highX, radius) && passes(voxel.y, from.y, ySpeed, lowY, highY, radius) &&
    (xSpeed === 0 || ySpeed === 0 || (lowY <= highX && highX <= highY) || (lowY <= lowX && lowX <= highY) ||
      (lowX <= lowY && highY <= highX));
}

function voxelOf(position: Vector3D): Vector2D {
  const x = voxelSize * Math.trunc(position.x / voxelSize), y = voxelSize * Math.trunc(position.y / voxelSize);
  return new Vector2D(position.x < 0 ? x - voxelSize : x, position.y < 0 ? y - voxelSize : y);
}

class CollisionDetector {
  private readonly state = new RedBlackTree<CallSign, Vector3D>();

  handleNewFrame(frame: readonly Aircraft[]): Collision[] {
    const motions: Motion[] = [], seen = new RedBlackTree<CallSign, boolean>();
    for (const { callSign, position } of frame) {
      const old = this.state.put(callSign, position) ?? position;
      seen.put(callSign, true);
      motions.push(new Motion(callSign, old, position));
    }
    const gone: CallSign[] = [];
    this.state.forEach((callSign) => { if (seen.get(callSign) !== true) gone.push(callSign); });
    for (const callSign of gone) this.state.remove(callSign);
    const collisions: Collision[] = [];
    for (const close of this.closeMotions(motions)) {
      for (let i = 0; i < close.length; i++) {
        for (let j = i + 1; j < close.length; j++) {
          const a = close[i]!, b = close[j]!, position = a.findIntersection(b);
          if (position !== undefined) collisions.push({ a: a.callSign, b: b.callSign, position });
        }
      }
    }
    return collisions;
  }

  private closeMotions(motions: readonly Motion[]): Motion[][] {
    const voxels = new RedBlackTree<Vector2D, Motion[]>();
    for (const motion of motions) this.draw(motion, voxels);
    const close: Motion[][] = [];
    voxels.forEach((_, inVoxel) => { if (inVoxel.length > 1) close.push(inVoxel); });
    return close;
  }

  private draw(motion: Motion, voxels: RedBlackTree<Vector2D, Motion[]>): void {
    this.spread(voxels, new RedBlackTree<Vector2D, boolean>(), voxelOf(motion.from), motion);
  }

  private spread(
    voxels: RedBlackTree<Vector2D, Motion[]>, seen: RedBlackTree<Vector2D, boolean>, voxel: Vector2D, motion: Motion,
  ): void {
    if (!isInVoxel(voxel, motion)) return;
    if (seen.put(voxel, true) === true) return;
    let inVoxel = voxels.get(voxel);
    if (inVoxel === undefined) {
      inVoxel = [];
      voxels.put(voxel, inVoxel);
    }
    inVoxel.push(motion);
    this.spread(voxels, seen, voxel.minus(horizontal), motion);
    this.spread(voxels, seen, voxel.plus(horizontal), motion);
    this.spread(voxels, seen, voxel.minus(vertical), motion);
    this.spread(voxels, seen, voxel.plus(vertical), motion);
    this.spread(voxels, seen, voxel.minus(horizontal).minus(vertical), motion);
    this.spread(voxels, seen, voxel.minus(horizontal).plus(vertical), motion);
    this.spread(voxels, seen, voxel.plus(horizontal).minus(vertical), motion);
    this.spread(voxels, seen, voxel.plus(horizontal).plus(vertical), motion);
  }
}

class Simulator {
  private readonly callSigns: CallSign[] = [];

  constructor(count: number) {
    for (let i = 0; i < count; i++) this.callSigns.push(new CallSign(i));
  }

  simulate(time: number): Aircraft[] {
    const frame: Aircraft[] = [];
    for (let i = 0; i < this.callSigns.length; i += 2) {
      const first = new Vector3D(time, Math.cos(time) * 2 + i * 3, 10);
      const second = new Vector3D(time, Math.sin(time) * 2 + i * 3, 10);
      frame.push({ callSign: this.callSigns[i]!, position: first });
      frame.push({ callSign: this.callSigns[i + 1]!, position: second });
    }
    return frame;
  }
}

function countCollisions(): number {
  const simulator = new Simulator(250), detector = new CollisionDetector();
  let collisions = 0;
  for (let step = 0; step < 200; step++) collisions += detector.handleNewFrame(simulator.simulate(step / 10)).length;
  return collisions;
}

let total = 0;
for (let round = 0; round < 3; round++) {
  const collisions = countCollisions();
  check("collisions", collisions, 10830);
  total += collisions;
}
console.log(total);
