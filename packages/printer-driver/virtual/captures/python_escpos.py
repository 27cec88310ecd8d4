"""The receipt of make.ts as python-escpos sends it, on standard output."""
import sys

from escpos.printer import Dummy

printer = Dummy(profile="TM-T88III")
printer.set(align="center", custom_size=True, width=3, height=3)
printer.text("A012\n")
printer.set(align="center", normal_textsize=True)
printer.text("Pengesahan peraturan\nLoket 3 09.17\n")
printer.barcode("4006381333931", "EAN13", height=80, width=3)
printer.barcode("{BA012", "CODE128", height=60, width=2, function_type="B")
printer.qr("http://192.168.1.10:8080/t/Zk3vQ9xM2pLr", native=True, size=4)
printer.cut()
sys.stdout.buffer.write(printer.output)
