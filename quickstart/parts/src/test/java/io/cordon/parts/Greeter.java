package io.cordon.parts;

import java.util.concurrent.CountDownLatch;

/** A program that greets and then stays or leaves. */
final class Greeter {
    private Greeter() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("hello " + System.getenv("GREETED"));
        if (arguments[0].equals("leave")) {
            System.exit(3);
        }
        new CountDownLatch(1).await();
    }
}
