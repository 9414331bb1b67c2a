/**
 * From stage and symptom to a finding: the cause in plain words, who must act and what to do; one file for each group of
 * symptoms. What servers say is data: the entries in the text files beside these classes, asked in the order that
 * {@code Knowledge} names, the most specific first. An entry is a {@link sendcheck.settings.Stanza}:
 *
 * <pre>{@code
 * [key]              end of the finding's id; what follows a slash only tells entries apart
 * at: sign-in        stages where it occurs, the usual one first
 * of: m365           providers of whom alone it holds; left out: anyone
 * by: m365           whose wording it is, for the record
 * seen: 535 & x.7.8 & password|credentials & !locked
 *                    what the reply must hold, see Clue; one such line is enough
 * when: other-sender circumstances that must hold too, see Circumstance
 * title: ...         with {host}, {from}, {recipient}, {account} and the other names of Wording
 * why: ...           the explanation
 * who: you           the key of an Actor
 * check: password    fields whose lint messages come before the steps
 * do: ...            a step; one line each
 * link: https://...  where to read more
 * sure: likely       certain, likely or possible
 * }</pre>
 */
@NullMarked
package sendcheck.remedy;

import org.jspecify.annotations.NullMarked;
