/** What the reader chose, kept in the browser. A browser that keeps nothing is no fault. */
export function stored(name: 'lang' | 'theme'): string | null {
  try {
    return localStorage.getItem(`tamga.${name}`);
  } catch {
    return null;
  }
}

export function store(name: 'lang' | 'theme', value: string): void {
  try {
    localStorage.setItem(`tamga.${name}`, value);
  } catch {
    // Kept for this visit only.
  }
}
