package io.cordon.topology.service;

/** What an orchestrator asks. */
interface Health {

    /** False if only a restart helps. */
    boolean live();

    /** True while everything that this instance owns is restored and processed. */
    boolean ready();

    /** One word about the state, for people. */
    String state();
}
