/** Reads JSON as strictly as the contract asks, telling every wrong field at once. */
@org.springframework.modulith.NamedInterface
package org.earlyhelp.shared.json;
