export function electronRuntime(): string | null
export const NOT_INSTALLED: string
