/** From stage and symptom to a finding: the cause in plain words, who must act and what to do; one file for each group of symptoms. */
@NullMarked
package sendcheck.remedy;

import org.jspecify.annotations.NullMarked;
