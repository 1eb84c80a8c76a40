/** Those who want to hear of changes. They hear of a burst of them once. */
export class Listeners<T> {
  #all = new Set<(news: T) => void>();
  #announced = false;

  /**
   * @param news what is told, made when it is told
   * @param later runs work after so many ms
   */
  constructor(
    readonly news: () => T,
    readonly later: (work: () => void, ms: number) => unknown,
  ) {}

  add(listener: (news: T) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  changed(): void {
    if (this.#announced) return;
    this.#announced = true;
    this.later(() => this.tell(), 50);
  }

  tell(): void {
    this.#announced = false;
    const news = this.news();
    for (const listener of this.#all) listener(news);
  }
}
