// NBody, of both suites: the sun and the outer planets, in steps of a hundredth of a day; prints the energy.
const solarMass = 4 * Math.PI ** 2, daysPerYear = 365.24;

class Body {
  constructor(
    public x: number, public y: number, public z: number,
    public vx: number, public vy: number, public vz: number,
    readonly mass: number,
  ) {}

  static of(x: number, y: number, z: number, vx: number, vy: number, vz: number, mass: number): Body {
    return new Body(x, y, z, vx * daysPerYear, vy * daysPerYear, vz * daysPerYear, mass * solarMass);
  }
}

const sun = (): Body => new Body(0, 0, 0, 0, 0, 0, solarMass);
const jupiter = (): Body => Body.of(
  4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
  0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609,
);
const saturn = (): Body => Body.of(
  8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
  -0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812,
);
const uranus = (): Body => Body.of(
  12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
  0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298,
);
const neptune = (): Body => Body.of(
  15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
  0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451,
);

class System {
  private readonly bodies = [sun(), jupiter(), saturn(), uranus(), neptune()];

  constructor() {
    let px = 0, py = 0, pz = 0;
    for (const { vx, vy, vz, mass } of this.bodies) {
      px += vx * mass;
      py += vy * mass;
      pz += vz * mass;
    }
    const first = this.bodies[0]!;
    first.vx = -px / solarMass;
    first.vy = -py / solarMass;
    first.vz = -pz / solarMass;
  }

  advance(dt: number): void {
    const { bodies } = this;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i]!;
      for (let j = i + 1; j < bodies.length; j++) {
        const b = bodies[j]!;
        const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
        const squared = dx * dx + dy * dy + dz * dz;
        const magnitude = dt / (squared * Math.sqrt(squared));
        a.vx -= dx * b.mass * magnitude;
        a.vy -= dy * b.mass * magnitude;
        a.vz -= dz * b.mass * magnitude;
        b.vx += dx * a.mass * magnitude;
        b.vy += dy * a.mass * magnitude;
        b.vz += dz * a.mass * magnitude;
      }
    }
    for (const body of bodies) {
      body.x += dt * body.vx;
      body.y += dt * body.vy;
      body.z += dt * body.vz;
    }
  }

  energy(): number {
    let energy = 0;
    for (const [i, a] of this.bodies.entries()) {
      energy += 0.5 * a.mass * (a.vx ** 2 + a.vy ** 2 + a.vz ** 2);
      for (const b of this.bodies.slice(i + 1)) {
        energy -= a.mass * b.mass / Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);
      }
    }
    return energy;
  }
}

const system = new System();
console.log(system.energy().toFixed(9));
for (let step = 0; step < 5_000_000; step++) system.advance(0.01);
console.log(system.energy().toFixed(9));
