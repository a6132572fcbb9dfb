import { Component, type ReactNode } from 'react';

interface RescueProps {
  readonly children: ReactNode;
  readonly onFailed: () => void;
}

/** A part that cannot be loaded or drawn goes away alone; the page around it, and the call, stay. */
export class Rescue extends Component<RescueProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailed();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
