/** Colours of `--pg-dot-…`; from here on they come again as rings. */
const COLOURS = 10;

/** Token and shape of a colour index. */
export function dotLook(colour: number): { token: string; ring: boolean } {
  return { token: `--pg-dot-${colour % COLOURS}`, ring: Math.floor(colour / COLOURS) % 2 === 1 };
}

/** The mark that a profile carries everywhere, beside its name. Own profiles are violet, whatever their index. */
export function ProfileDot({ colour, own }: { colour: number; own?: boolean }) {
  const look = dotLook(colour);
  const token = `var(${own ? '--pg-own' : look.token})`;
  const ring = !own && look.ring;
  return (
    <svg className="pg-dot" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      <circle
        cx="5"
        cy="5"
        r={ring ? 3.5 : 4.5}
        fill={ring ? 'none' : token}
        stroke={token}
        strokeWidth={ring ? 2.5 : 0}
      />
    </svg>
  );
}
