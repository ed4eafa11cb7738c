// How much is taken at once. What can be imported can also be saved: a page is refused at the door rather than at its first save.

const MB = 1024 * 1024;

/** A file to import. */
export const MOST_FILE = 64 * MB;
/** The body of any other request; the longest is a page as galley text. */
export const MOST_BODY = 8 * MB;
/** A page as it is sent to be saved when it comes in: half of what can be sent, so that it may grow. */
export const MOST_PAGE = MOST_BODY / 2;
