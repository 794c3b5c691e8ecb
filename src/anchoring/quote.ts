/// Words and the text directly around them (W3C TextQuoteSelector). Without prefix and suffix nothing is known of their
/// surroundings.
export interface Quote {
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}
