package org.earlyhelp.stepping;

import org.earlyhelp.shared.CaseId;

/**
 * No step-up of a case is open any more, and social care has not taken it over: what had
 * to wait goes on. Told in the transaction of the fact behind it; no ledger entry, the
 * fact has its own.
 */
public record StepUpsSettled(CaseId episode) {
}
