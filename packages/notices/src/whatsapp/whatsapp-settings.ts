export type WhatsAppSettings = {
  /** Usually `https://graph.facebook.com/v23.0`; another provider of the same interface has another. */
  readonly url?: string
  /** The id of the sending number in the account, not the number itself. */
  readonly phoneNumberId: string
  readonly accessToken: string
  /**
   * Who was not written to in the last 24 hours may be sent an approved template alone. The text becomes its one parameter, `{{1}}`, in which there are no
   * line breaks. Without a template it goes as a text.
   */
  readonly template?: { readonly name: string; readonly language: string }
  /** For the webhook: the app's secret signs what comes, the word is asked for once when it is set up. */
  readonly webhook?: { readonly appSecret: string; readonly verifyToken: string }
  readonly ca?: string
  readonly patienceMs?: number
}
