/** What happened held against the model, over HTTP and as pages. */
package org.earlyhelp.conformance.web;
