package kith.app;

public class Kith {
    public static void main(String[] args) {
        System.out.println("kith");
    }
}
