/**
 * The shell around every page and every answer: sign-in, headers, problems, idempotency,
 * and what is put together from several modules.
 */
@ApplicationModule
package org.earlyhelp.web;

import org.springframework.modulith.ApplicationModule;
