package dev.fixpoint.reading;

/** How far a place in a text is to be trusted with a fact; the later one wins over the earlier. */
enum Trust {
  /** A number or name that may mean something else. */
  GUESS,
  /** A name that is mentioned. */
  NAME,
  /** The form that JSON or words of a provider have. */
  SHAPE,
  /** The shape of a key. */
  KEY,
  /** What is most likely meant by this layout. */
  LIKELY,
  /** The host name or greeting of an SMTP server. */
  BANNER,
  /** The host name of an API. */
  HOST,
  /** A label says so. */
  LABEL,
  /** The envelope that a plugin writes around a failure says so. */
  ENVELOPE
}
