/** What the From domain publishes of itself in the DNS: MX, SPF, DKIM and DMARC; advice beside a run, never its failure. */
@NullMarked
package sendcheck.posture;

import org.jspecify.annotations.NullMarked;
