/** Rows and columns of a unit: two by two blocks of brightness, and one of each colour difference, kept at half the size. */
export const UNIT = 16;

/** Place in its block of each coefficient in the order they are written (figure A.6). */
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/** Steps that coefficients are rounded to: of brightness (table K.1) and of colour (table K.2), row by row. */
const BRIGHTNESS_STEPS = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
  92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const COLOUR_STEPS = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
  47, 66, 99, 99, 99, 99, 99, 99,
];

/** A Huffman table as it stands in the file: how many codes of 1 to 16 bits there are, then what they mean, in hexadecimal. */
const BRIGHTNESS_DC = '00010501010101010100000000000000000102030405060708090a0b';
const COLOUR_DC = '00030101010101010101010000000000000102030405060708090a0b';
const BRIGHTNESS_AC =
  '0002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f0' +
  '2433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a' +
  '737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6' +
  'c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa';
const COLOUR_AC =
  '0002010204040304070504040001027700010203110405213106124151076171132232810814' +
  '4291a1b1c109233352f0156272d10a162434e125f11718191a262728292a35363738393a434445464748494a53545556' +
  '5758595a636465666768696a737475767778797a82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2' +
  'b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa';

/** What the transform below leaves to the rounding (Arai, Agui and Nakajima, 1988). */
const SCALES = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.5411961, 0.275899379];

/** End of block and sixteen zeros, as values of a table of coefficients. */
const END = 0x00;
const SIXTEEN_ZEROS = 0xf0;

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

interface Codes {
  /** By value. */
  readonly code: Uint16Array;
  readonly length: Uint8Array;
}

/** Numbers the codes of a table (annex C). */
function codesOf(table: Uint8Array): Codes {
  const code = new Uint16Array(256);
  const length = new Uint8Array(256);
  let next = 0;
  let at = 16;
  for (let bits = 1; bits <= 16; bits += 1) {
    for (let left = table[bits - 1] ?? 0; left > 0; left -= 1) {
      const value = table[at] ?? 0;
      code[value] = next;
      length[value] = bits;
      next += 1;
      at += 1;
    }
    next *= 2;
  }
  return { code, length };
}

/** One of the two kinds of component: how it is rounded and coded. */
interface Kind {
  /** In the order they are written. */
  readonly steps: Uint8Array;
  /** What a transformed coefficient is multiplied with before it is rounded, row by row. */
  readonly factors: Float64Array;
  readonly dc: Codes;
  readonly ac: Codes;
}

function kindOf(table: readonly number[], quality: number, dc: string, ac: string): Kind {
  // As libjpeg reads a quality: 0.5 stands for the tables as they are.
  const scale = quality < 0.5 ? 0.5 / quality : 2 - 2 * quality;
  const rounded = Array.from({ length: 64 }, (_, at) =>
    Math.min(Math.max(Math.round((table[at] ?? 99) * scale), 1), 255),
  );
  return {
    steps: Uint8Array.from(ZIGZAG, (at) => rounded[at] ?? 1),
    factors: Float64Array.from(
      rounded,
      (step, at) => 1 / (step * 8 * (SCALES[at >> 3] ?? 1) * (SCALES[at & 7] ?? 1)),
    ),
    dc: codesOf(bytesOf(dc)),
    ac: codesOf(bytesOf(ac)),
  };
}

/** The cosine transform of eight values, scaled by `SCALES`. */
function transform(block: Float64Array, from: number, stride: number): void {
  const value0 = block[from] ?? 0;
  const value1 = block[from + stride] ?? 0;
  const value2 = block[from + 2 * stride] ?? 0;
  const value3 = block[from + 3 * stride] ?? 0;
  const value4 = block[from + 4 * stride] ?? 0;
  const value5 = block[from + 5 * stride] ?? 0;
  const value6 = block[from + 6 * stride] ?? 0;
  const value7 = block[from + 7 * stride] ?? 0;
  const sum0 = value0 + value7;
  const sum1 = value1 + value6;
  const sum2 = value2 + value5;
  const sum3 = value3 + value4;
  const difference0 = value0 - value7;
  const difference1 = value1 - value6;
  const difference2 = value2 - value5;
  const difference3 = value3 - value4;

  const even0 = sum0 + sum3;
  const even1 = sum1 + sum2;
  const even3 = sum0 - sum3;
  const turned = (sum1 - sum2 + even3) * Math.SQRT1_2;
  block[from] = even0 + even1;
  block[from + 4 * stride] = even0 - even1;
  block[from + 2 * stride] = even3 + turned;
  block[from + 6 * stride] = even3 - turned;

  const odd0 = difference3 + difference2;
  const odd2 = difference1 + difference0;
  const shared = (odd0 - odd2) * 0.382683433;
  const low = 0.5411961 * odd0 + shared;
  const high = 1.306562965 * odd2 + shared;
  const middle = (difference2 + difference1) * Math.SQRT1_2;
  const plus = difference0 + middle;
  const minus = difference0 - middle;
  block[from + 5 * stride] = minus + low;
  block[from + 3 * stride] = minus - low;
  block[from + stride] = plus + high;
  block[from + 7 * stride] = plus - high;
}

/**
 * Writes a baseline JPEG (ITU-T T.81) a few rows at a time, so that the page can answer in between: the browser's own encoder
 * does it in one piece. Nothing but what is needed to show the picture is written.
 */
export class JpegWriter {
  readonly #width: number;
  readonly #brightness: Kind;
  readonly #colour: Kind;
  /** Brightness, blue and red difference of a row of units, as squares of eight by eight. */
  readonly #planes: readonly [Float64Array, Float64Array, Float64Array];
  readonly #block = new Float64Array(64);
  readonly #rounded = new Int16Array(64);
  readonly #last = [0, 0, 0];
  #bytes = new Uint8Array(1 << 16);
  #size = 0;
  #bits = 0;
  #bitCount = 0;

  /** @param quality - From above 0 to 1, as libjpeg reads it. */
  constructor(width: number, height: number, quality: number) {
    this.#width = width;
    this.#brightness = kindOf(BRIGHTNESS_STEPS, quality, BRIGHTNESS_DC, BRIGHTNESS_AC);
    this.#colour = kindOf(COLOUR_STEPS, quality, COLOUR_DC, COLOUR_AC);
    const columns = Math.ceil(width / UNIT) * UNIT;
    this.#planes = [
      new Float64Array(columns * UNIT),
      new Float64Array((columns * UNIT) / 4),
      new Float64Array((columns * UNIT) / 4),
    ];
    this.#head(height);
  }

  /** Bytes so far. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds the next rows: `UNIT` of them, at the end of the picture what is left.
   *
   * @param from - The first of them in `pixels`.
   * @param pause - Called after each unit; what it returns is waited for.
   */
  async add(
    pixels: ImageData,
    from: number,
    pause: () => Promise<void> | undefined = () => undefined,
  ): Promise<void> {
    this.#reserve();
    this.#split(pixels, from);
    const [brightness, blue, red] = this.#planes;
    const columns = Math.ceil(this.#width / UNIT) * UNIT;
    for (let left = 0; left < columns; left += UNIT) {
      for (let part = 0; part < 4; part += 1) {
        const first = (part >> 1) * 8 * columns + left + (part & 1) * 8;
        this.#code(brightness, first, columns, this.#brightness, 0);
      }
      this.#code(blue, left / 2, columns / 2, this.#colour, 1);
      this.#code(red, left / 2, columns / 2, this.#colour, 2);
      const paused = pause();
      if (paused) await paused;
    }
  }

  /** The whole file, once all rows are in it. */
  finish(): Blob {
    this.#put(0x7f, 7);
    this.#append([0xff, 0xd9]);
    return new Blob([this.#bytes.subarray(0, this.#size)], { type: 'image/jpeg' });
  }

  #head(height: number): void {
    const width = this.#width;
    const segment = (marker: number, body: readonly number[]): void => {
      const length = body.length + 2;
      this.#append([0xff, marker, length >> 8, length & 0xff, ...body]);
    };
    this.#append([0xff, 0xd8]);
    // JFIF 1.1, which says how the colours are to be read.
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
    segment(0xdb, [0, ...this.#brightness.steps]);
    segment(0xdb, [1, ...this.#colour.steps]);
    const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
    segment(0xc0, [8, ...size, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
    segment(0xc4, [0x00, ...bytesOf(BRIGHTNESS_DC)]);
    segment(0xc4, [0x10, ...bytesOf(BRIGHTNESS_AC)]);
    segment(0xc4, [0x01, ...bytesOf(COLOUR_DC)]);
    segment(0xc4, [0x11, ...bytesOf(COLOUR_AC)]);
    segment(0xda, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
  }

  #append(bytes: readonly number[]): void {
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  /** Makes room for a row of units, of which each coefficient takes four bytes at most. */
  #reserve(): void {
    const needed = this.#size + this.#planes[0].length * 6 + 64;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = larger;
  }

  /** Splits pixels into brightness and colour (JFIF 1.02); what is missing of a unit repeats the edge. */
  #split({ data, width, height }: ImageData, from: number): void {
    const [brightness, blue, red] = this.#planes;
    const columns = Math.ceil(width / UNIT) * UNIT;
    blue.fill(0);
    red.fill(0);
    for (let y = 0; y < UNIT; y += 1) {
      const row = Math.min(from + y, height - 1) * width;
      const half = (y >> 1) * (columns / 2);
      for (let x = 0; x < columns; x += 1) {
        const at = (row + (x < width ? x : width - 1)) * 4;
        const r = data[at] ?? 0;
        const g = data[at + 1] ?? 0;
        const b = data[at + 2] ?? 0;
        brightness[y * columns + x] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
        const place = half + (x >> 1);
        blue[place] = (blue[place] ?? 0) + (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
        red[place] = (red[place] ?? 0) + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
      }
    }
  }

  /** Writes one block. @param first - Its upper left corner in the plane, whose rows are `stride` apart. */
  #code(plane: Float64Array, first: number, stride: number, kind: Kind, component: number): void {
    const block = this.#block;
    for (let y = 0; y < 8; y += 1) {
      const row = first + y * stride;
      for (let x = 0; x < 8; x += 1) block[y * 8 + x] = plane[row + x] ?? 0;
      transform(block, y * 8, 1);
    }
    for (let x = 0; x < 8; x += 1) transform(block, x, 8);

    const rounded = this.#rounded;
    let end = 0;
    for (let place = 0; place < 64; place += 1) {
      const at = ZIGZAG[place] ?? 0;
      const value = Math.round((block[at] ?? 0) * (kind.factors[at] ?? 0));
      rounded[place] = value;
      if (value !== 0) end = place;
    }

    const dc = rounded[0] ?? 0;
    this.#value(kind.dc, 0, dc - (this.#last[component] ?? 0));
    this.#last[component] = dc;
    for (let place = 1, zeros = 0; place <= end; place += 1) {
      const value = rounded[place] ?? 0;
      if (value === 0) {
        zeros += 1;
        continue;
      }
      for (; zeros > 15; zeros -= 16) this.#symbol(kind.ac, SIXTEEN_ZEROS);
      this.#value(kind.ac, zeros << 4, value);
      zeros = 0;
    }
    if (end < 63) this.#symbol(kind.ac, END);
  }

  /** Writes how many bits a value takes, with the zeros before it, and then these bits (F.1.2). */
  #value(codes: Codes, zeros: number, value: number): void {
    const bits = 32 - Math.clz32(Math.abs(value));
    this.#symbol(codes, zeros | bits);
    if (bits > 0) this.#put(value < 0 ? value + (1 << bits) - 1 : value, bits);
  }

  #symbol({ code, length }: Codes, value: number): void {
    this.#put(code[value] ?? 0, length[value] ?? 0);
  }

  /** Writes up to 16 bits; a whole byte of ones is followed by one of zeros, or it would be a marker. */
  #put(bits: number, count: number): void {
    this.#bits = (this.#bits << count) | bits;
    this.#bitCount += count;
    while (this.#bitCount >= 8) {
      this.#bitCount -= 8;
      const byte = (this.#bits >>> this.#bitCount) & 0xff;
      this.#bytes[this.#size] = byte;
      this.#size += 1;
      if (byte === 0xff) {
        this.#bytes[this.#size] = 0;
        this.#size += 1;
      }
    }
  }
}
