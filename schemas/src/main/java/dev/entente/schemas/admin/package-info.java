/** Brings a broker and a registry to the state that the contract asks for, and checks it. */
package dev.entente.schemas.admin;
