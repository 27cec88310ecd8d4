import type { Graph } from './graph.ts'

/** One circle of imports for each knot of files that import each other, be it for types alone: a → b → a. */
export function circlesOf(graph: Graph): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const path: string[] = []
  const knotted = new Set<string>()
  for (const file of graph.keys()) walk(file)
  return circles

  function walk(file: string): void {
    const since = path.indexOf(file)
    if (since >= 0) {
      const circle = path.slice(since)
      if (!circle.some(each => knotted.has(each))) circles.push([...circle, file].join(' → '))
      for (const each of circle) knotted.add(each)
    }
    if (since >= 0 || done.has(file)) return
    path.push(file)
    for (const { to } of graph.get(file) ?? []) if (to) walk(to)
    path.pop()
    done.add(file)
  }
}
