import type { Icon } from '../../ui/icon-text';

/** A payment card with a check badge: by its outline alone it is neither the part payment nor the missing one. */
export const PaidCardIcon: Icon = ({ size = 16, stroke = 2, ...rest }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={stroke}
    strokeLinecap="round"
    strokeLinejoin="round"
    {...rest}
  >
    <path d="M11 19H6a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v4" />
    <path d="M3 10h18" />
    <path d="M7 15h1" />
    <path d="m14.5 18.5 2.5 2.5 5-5" />
  </svg>
);
