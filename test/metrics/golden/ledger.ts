/** One line a cell: what the source prints, what ours gives. Equal means equal to the last digit that is printed. */
export interface Cell {
  section: string;
  name: string;
  published: number;
  ours: number;
  ok: boolean;
}

/** Half a unit of the last printed digit; for a number in full precision what the last bits of two programs differ by. */
export function tolerance(printed: number): number {
  const text = String(printed);
  const [digits, exponent] = text.split('e');
  const decimals = (digits!.split('.')[1] ?? '').length - Number(exponent ?? 0);
  const significant = digits!.replace(/[-.]/g, '').replace(/^0+/, '').length;
  return significant >= 15 ? Math.abs(printed) * 1e-12 : 0.5 * 10 ** -decimals * (1 + 1e-9);
}

export class Ledger {
  readonly cells: Cell[] = [];
  readonly notes = new Map<string, string>();

  check(section: string, name: string, published: number, ours: number): void {
    const ok = Math.abs(ours - published) <= tolerance(published);
    this.cells.push({ section, name, published, ours, ok });
  }

  /** Two records with the same keys, cell by cell. A key that ours lacks is a failure, not an omission. */
  checkAll(section: string, name: string, published: Record<string, number>, ours: Record<string, number>): void {
    for (const [key, value] of Object.entries(published)) {
      this.check(section, `${name} ${key}`, value, ours[key] ?? Number.NaN);
    }
  }

  note(section: string, text: string): void {
    this.notes.set(section, text);
  }

  failures(): string[] {
    return this.cells
      .filter((c) => !c.ok)
      .map((c) => `${c.section}: ${c.name}: ${c.published} printed, ${c.ours} here`);
  }

  table(): string {
    const names = [...new Set(this.cells.map((c) => c.section))];
    const lines = names.map((name) => {
      const cells = this.cells.filter((c) => c.section === name);
      const passed = cells.filter((c) => c.ok).length;
      const verdict = passed === cells.length ? 'pass' : 'FAIL';
      return `${verdict}  ${String(passed).padStart(4)} of ${String(cells.length).padStart(4)}  ${name}${
        this.notes.has(name) ? ` (${this.notes.get(name)})` : ''
      }`;
    });
    const passed = this.cells.filter((c) => c.ok).length;
    return [...lines, `sum   ${String(passed).padStart(4)} of ${String(this.cells.length).padStart(4)}  cells`].join(
      '\n',
    );
  }
}
