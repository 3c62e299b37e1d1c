// SPDX-License-Identifier: EPL-2.0
package org.talentbench.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import org.talentbench.analysis.simulate.ProcessSimulation;
import org.talentbench.data.process.AbsorbingChain;
import org.talentbench.data.process.ProcessFlow;
import org.talentbench.data.process.QueueRun;
import org.talentbench.model.talent.ProcessNode;

/** Writes what became of people in processes for machines: per candidate, in days and the model's currency, shares 0 … 1. */
final class SimulationJson {
    private final JsonWriter json;

    SimulationJson(PrintWriter out) throws IOException {
        json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginArray();
    }

    /** @param queues of a run with queues; null where there was none */
    void write(ProcessSimulation simulation, QueueRun.Result queues) throws IOException {
        AbsorbingChain chain = simulation.chain();
        json.beginObject();
        json.name("process").value(simulation.process().getName());
        json.name("days").value(chain.time());
        json.name("cost").value(chain.cost());
        json.name("retained").value(chain.retained());
        json.name("costPerRetained").value(chain.retained() > 0 ? chain.costPerRetained() : null);
        json.name("steps").beginArray();
        for (int i = 0; i < chain.visits().length; i++) {
            write(chain.flow().nodes().get(i), chain.visits()[i], queues, i);
        }
        json.endArray();
        json.name("decisions").beginArray();
        for (var choice : simulation.choices()) {
            json.beginObject();
            json.name("from").value(choice.from().getName());
            json.name("to").value(((ProcessNode) choice.way().getTarget()).getName());
            json.name("retained").value(choice.lever().retained());
            json.name("days").value(choice.lever().time());
            json.name("cost").value(choice.lever().cost());
            json.endObject();
        }
        json.endArray();
        json.name("daysWithQueues").value(queues == null ? null : queues.time().value());
        json.name("daysWithQueuesError").value(queues == null ? null : queues.time().standardError());
        json.endObject();
    }

    private void write(ProcessFlow.Node node, double visits, QueueRun.Result queues, int place) throws IOException {
        json.beginObject();
        json.name("step").value(node.name());
        json.name("end").value(node.kind() != ProcessFlow.Kind.PASSING);
        json.name("visits").value(visits);
        json.name("days").value(visits * node.duration());
        json.name("cost").value(visits * node.cost());
        if (queues != null) {
            json.name("wait").value(queues.waits().get(place).value());
            json.name("waiting").value(queues.queue()[place]);
            json.name("busy").value(queues.utilisation()[place]);
        }
        json.endObject();
    }

    void end() throws IOException {
        json.endArray();
        json.flush();
    }
}
