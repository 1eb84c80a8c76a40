import { Component, type ReactNode } from 'react';

/** Keeps a fault in one screen from taking the surface with it, and says so instead of showing nothing. */
export class ErrorBoundary extends Component<
  { fallback: (error: Error, again: () => void) => ReactNode; children: ReactNode },
  { error: Error | null }
> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ error: null }));
  }
}
