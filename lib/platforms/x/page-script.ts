/**
 * Reads the data that X's pages for visitors without an account carry in their scripts since August 2026 (known from
 * other projects' sources: not yet confirmed on a recording). It is JavaScript, not JSON: `$R[3]={a:!0,b:$R[1],c:"\x3C"}`,
 * where `$R[n]=` names a value and a bare `$R[n]` stands for it again, in later scripts too. Nothing of it is run: what
 * is no literal is skipped.
 */
export type Memo = Map<number, unknown>;

const NAME = /[A-Za-z_$][\w$]*|\d{1,16}/y;
const SLOT = /\$R\[(\d{1,7})\](=(?!=))?/y;
const WORD = /!0|!1|void 0|null|true|false/y;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORDS: Record<string, unknown> = {
  '!0': true,
  true: true,
  '!1': false,
  false: false,
  null: null,
  'void 0': undefined,
};
/** So often may what looks like an object be code; a page that is all code is left alone. */
const MOST_CODE = 5_000;
/** Nested deeper than any answer; a page cannot make the reader run out of stack. */
const DEEPEST = 200;

class NoLiteral extends Error {}

class Cursor {
  at = 0;
  constructor(
    readonly text: string,
    readonly memo: Memo,
  ) {}

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  blank(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  /** A string in double quotes, with JavaScript's escapes. */
  string(): string {
    const start = this.at + 1;
    let end = start;
    while (this.text[end] !== '"') {
      if (end >= this.text.length) throw new NoLiteral();
      end += this.text[end] === '\\' ? 2 : 1;
    }
    this.at = end + 1;
    const inside = this.text.slice(start, end);
    if (!inside.includes('\\')) return inside;
    const json = inside.replace(/\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[\s\S])/g, (all, code: string) => {
      if (code[0] === 'x' && code.length === 3) return `\\u00${code.slice(1)}`;
      return code.length > 1 || /["\\/bfnrt]/.test(code) ? all : code;
    });
    try {
      return JSON.parse(`"${json}"`) as string;
    } catch {
      throw new NoLiteral();
    }
  }

  /** Past an expression that is no literal, to where the value beside it begins. */
  skip(): undefined {
    let open = 0;
    for (; this.at < this.text.length; this.at++) {
      const c = this.text[this.at] as string;
      if (c === '"' || c === "'" || c === '`') {
        for (this.at++; this.at < this.text.length && this.text[this.at] !== c; this.at++)
          if (this.text[this.at] === '\\') this.at++;
      } else if ('([{'.includes(c)) open++;
      else if (')]}'.includes(c)) {
        if (open === 0) return undefined;
        open--;
      } else if (c === ',' && open === 0) return undefined;
    }
    throw new NoLiteral();
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw new NoLiteral();
    this.blank();
    const from = this.at;
    const read = this.literal(depth);
    this.blank();
    if (/[,\]})]|^$/.test(this.text[this.at] ?? '')) return read;
    // `$R[3].next(…)`, `(x)=>…`: it only began like one.
    this.at = from;
    return this.skip();
  }

  private literal(depth: number): unknown {
    const slot = this.take(SLOT);
    if (slot) {
      const n = Number(slot[1]);
      if (slot[2] === undefined) return this.memo.get(n);
      const value = this.value(depth + 1);
      this.memo.set(n, value);
      return value;
    }
    const c = this.text[this.at];
    if (c === '{') return this.object(depth);
    if (c === '[') return this.array(depth);
    if (c === '"') return this.string();
    const word = this.take(WORD);
    if (word) return WORDS[word[0]];
    const number = this.take(NUMBER);
    if (!number) return this.skip();
    if (this.text[this.at] === 'n') this.at++;
    return Number(number[0]);
  }

  private array(depth: number): unknown[] {
    const out: unknown[] = [];
    this.at++;
    for (;;) {
      this.blank();
      if (this.text[this.at] === ']') break;
      out.push(this.value(depth + 1));
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== ']') throw new NoLiteral();
    }
    this.at++;
    return out;
  }

  object(depth: number): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    this.at++;
    for (;;) {
      this.blank();
      if (this.text[this.at] === '}') break;
      const key = this.text[this.at] === '"' ? this.string() : this.take(NAME)?.[0];
      this.blank();
      if (key === undefined || this.text[this.at] !== ':') throw new NoLiteral();
      this.at++;
      const value = this.value(depth + 1);
      if (key !== '__proto__') out[key] = value;
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== '}') throw new NoLiteral();
    }
    this.at++;
    return out;
  }
}

/** Every object literal of a script that stands in no other one. `memo` is the page's: later scripts name its values. */
export function literalsOf(script: string, memo: Memo): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const cursor = new Cursor(script, memo);
  const named = /\$R\[(\d{1,7})\]=$/;
  let code = 0;
  for (let from = script.indexOf('{'); from >= 0 && code < MOST_CODE; from = script.indexOf('{', cursor.at)) {
    cursor.at = from;
    try {
      const value = cursor.object(0);
      const slot = named.exec(script.slice(Math.max(0, from - 16), from));
      if (slot) memo.set(Number(slot[1]), value);
      if (Object.keys(value).length > 0) found.push(value);
    } catch {
      code++;
      cursor.at = from + 1;
    }
  }
  return found;
}
