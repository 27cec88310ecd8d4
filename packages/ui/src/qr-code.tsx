import encodeQR from 'qr'

/** Drawn as one path, with its quiet zone of four modules. */
export function QrCode({ data }: { data: string }) {
  const rows = encodeQR(data, 'raw', { ecc: 'medium', border: 4, encoding: 'byte' })
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      data-testid="qr"
      aria-hidden
    >
      <path d={path} />
    </svg>
  )
}
