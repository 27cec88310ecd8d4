/** Chromium without a head asks nobody and grants nothing, so there is nothing to decide. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
  },
}
