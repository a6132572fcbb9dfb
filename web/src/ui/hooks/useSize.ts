import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const none: Size = { width: 0, height: 0 };

/** The inner size of an element, measured before the first paint and kept. */
export function useSize(ref: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState(none);
  useLayoutEffect(() => {
    const node = ref.current;
    if (!node) return undefined;
    const measure = () =>
      setSize((was) =>
        was.width === node.clientWidth && was.height === node.clientHeight
          ? was
          : { width: node.clientWidth, height: node.clientHeight },
      );
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
